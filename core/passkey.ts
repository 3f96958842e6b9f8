import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
  WebAuthnCredential,
} from "@simplewebauthn/server";
import { theConfig } from "./config.ts";

export type { AuthenticationResponseJSON, RegistrationResponseJSON, WebAuthnCredential };

// Loaded when the first passkey is used: it takes longer to load than most pages to answer.
const library = () => import("@simplewebauthn/server");

/** The site that passkeys belong to. */
const site = () => ({ rpID: new URL(theConfig().origin).hostname, origin: theConfig().origin });

/** What a browser is asked in order to sign in: any passkey of this site, and its owner's finger, face or PIN. */
export async function signInOptions(): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { generateAuthenticationOptions } = await library();
  return await generateAuthenticationOptions({ rpID: site().rpID, userVerification: "required" });
}

/** What a browser is asked in order to make a passkey for a person; `known` are those they have already. */
export async function newPasskeyOptions(
  person: { id: string; name: string; email: string },
  known: string[],
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { generateRegistrationOptions } = await library();
  return await generateRegistrationOptions({
    rpName: "Cusp",
    rpID: site().rpID,
    userID: new TextEncoder().encode(person.id),
    userName: person.email,
    userDisplayName: person.name,
    attestationType: "none",
    excludeCredentials: known.map((id) => ({ id })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
}

/** The passkey that a browser made in answer to a challenge; null where the answer does not hold. */
export async function newPasskey(
  response: RegistrationResponseJSON,
  challenge: string,
): Promise<WebAuthnCredential | null> {
  const { verifyRegistrationResponse } = await library();
  const { rpID, origin } = site();
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
  }).catch(() => ({ verified: false, registrationInfo: undefined }));
  return verified ? registrationInfo!.credential : null;
}

/** How many signatures a passkey has made, by the one that answers a challenge; null where the signature does not hold. */
export async function signatureCount(
  response: AuthenticationResponseJSON,
  challenge: string,
  credential: WebAuthnCredential,
): Promise<number | null> {
  const { verifyAuthenticationResponse } = await library();
  const { rpID, origin } = site();
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    credential,
    requireUserVerification: true,
  }).catch(() => ({ verified: false, authenticationInfo: undefined }));
  return verified ? authenticationInfo!.newCounter : null;
}

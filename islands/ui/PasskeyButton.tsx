import { useSignal } from "@preact/signals";
import { browserSupportsWebAuthn, startAuthentication } from "@simplewebauthn/browser";
import { useEffect } from "preact/hooks";
import { Alert } from "@/components/ui/Alert.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { asked, Declined } from "@/components/ui/asked.ts";

interface Props {
  /** Where the signature is sent, with where to go on to. */
  action: string;
  does: string;
  /** What to say when the device signed nothing. */
  failed: string;
}

/** Signs in with a passkey of this device; not there where the browser knows none. */
export default function PasskeyButton({ action, does, failed }: Props) {
  const problem = useSignal("");
  const busy = useSignal(false);
  const able = useSignal(false);

  useEffect(() => {
    able.value = browserSupportsWebAuthn();
  }, []);

  async function signIn() {
    problem.value = "";
    busy.value = true;
    try {
      const question = await asked("/sign-in/passkey/challenge", {});
      const response = await startAuthentication({ optionsJSON: question.options });
      const answer = await asked(action, { challengeId: question.challengeId, response });
      location.assign(answer.location);
    } catch (error) {
      busy.value = false;
      problem.value = error instanceof Declined ? error.title : failed;
    }
  }

  return (
    <div class="live-form" hidden={!able.value}>
      {problem.value && <Alert tone="bad" live>{problem.value}</Alert>}
      <Button wide busy={busy.value} onClick={signIn}>{does}</Button>
    </div>
  );
}

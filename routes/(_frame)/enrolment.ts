import type { Enrolment } from "@/core/auth_factor.ts";
import { otpAddress, qrPicture } from "@/core/qr.ts";

/** An app that is being set up, with the picture it reads. */
export interface DrawnEnrolment extends Enrolment {
  picture: string;
}

/** Draws what an authenticator app reads to be set up for an account. */
export async function drawn(email: string, enrolment: Enrolment): Promise<DrawnEnrolment> {
  return { ...enrolment, picture: await qrPicture(otpAddress(email, enrolment.secret)) };
}

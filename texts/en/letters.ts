/** Mail about an account: its subject and its text. */
export default {
  sign_in_link_subject: "Your link to sign in to Cusp",
  sign_in_link_text:
    "Hello {name},\n\nsign in here:\n{secret}\n\nThe link works once, for one hour. If you did not ask for it, you can ignore this mail.\n",
  password_link_subject: "Choose a new password for Cusp",
  password_link_text:
    "Hello {name},\n\nchoose a new password here:\n{secret}\n\nThe link works once, for one hour. If you did not ask for it, your password stays as it is and you can ignore this mail.\n",
  sign_in_code_subject: "{secret} is your code for Cusp",
  sign_in_code_text:
    "Hello {name},\n\nyour code is {secret}. It works once, for ten minutes.\n\nNobody from Cusp ever asks for it. If you are not signing in just now, somebody knows your password: change it at {origin}/account.\n",
  password_changed_subject: "Your Cusp password was changed",
  password_changed_text:
    "Hello {name},\n\nthe password of {email} was just changed, and every device was signed out.\n\nIf this was not you, choose a new password at once: {origin}/password\n",
  factor_taken_subject: "Two-step sign-in is on",
  factor_taken_text:
    "Hello {name},\n\nfrom now on {email} needs a second step to sign in. Your other devices were signed out.\n\nIf this was not you, choose a new password at once: {origin}/password\n",
  factor_dropped_subject: "A second step was switched off",
  factor_dropped_text:
    "Hello {name},\n\na second step of signing in was switched off for {email}.\n\nIf this was not you, choose a new password at once: {origin}/password\n",
  code_used_subject: "A recovery code was used",
  code_used_text:
    "Hello {name},\n\nsomebody just signed in to {email} with a recovery code, which works no more. If you have lost your authenticator app, set up a new one at {origin}/account/two-step.\n\nIf this was not you, choose a new password at once: {origin}/password\n",
  passkey_added_subject: "A passkey was added to your account",
  passkey_added_text:
    "Hello {name},\n\na new passkey can sign in to {email}.\n\nIf this was not you, remove it at {origin}/account and choose a new password.\n",
};

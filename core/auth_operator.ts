import { authAdmin, refusalOf } from "./auth.ts";

/** An account that may become an operator's. */
export interface OperatorAccount {
  id: string;
  /** Has Auth say that it is an operator's, which nobody can without the secret key. */
  mark(): Promise<void>;
}

/** The account of an address, made without a password where it is missing. */
export async function operatorAccount(email: string, name: string): Promise<OperatorAccount> {
  const admin = authAdmin();
  const user = await accountOf(email, name);
  return {
    id: user.id,
    async mark() {
      const app_metadata = { ...user.app_metadata, operator: true };
      const { error } = await admin.updateUserById(user.id, { app_metadata });
      if (error) throw refusalOf(error, error);
    },
  };
}

async function accountOf(email: string, name: string) {
  const admin = authAdmin();
  const made = await admin.createUser({ email, email_confirm: true, user_metadata: { name } });
  if (made.data.user) return made.data.user;
  if (made.error!.code !== "email_exists") throw refusalOf(made.error!, made.error!);
  // Auth finds an account by its address only where it makes a link for it.
  const known = await admin.generateLink({ type: "recovery", email });
  if (known.error) throw refusalOf(known.error, known.error);
  return known.data.user;
}

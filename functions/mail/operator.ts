import { mintLink } from "@/core/auth_link.ts";
import { theConfig } from "@/core/config.ts";
import { send } from "@/core/mail.ts";
import type { OperatorScope } from "@/core/scope.ts";
import type { RelayedEvent } from "@/domain/audit/mod.ts";
import { operatorLetterOf } from "@/domain/operations/mod.ts";
import { textIn } from "@/texts/mod.ts";

/** Mails an operator a link that chooses their password, once. Should the mail be sent again, only its later link works. */
export async function mailOperator(scope: OperatorScope, { id, subjectId }: RelayedEvent): Promise<void> {
  const letter = await operatorLetterOf(scope, subjectId);
  if (!letter) return;
  const { name, email } = letter;
  const t = textIn("en"); // an operator has told us no language yet
  const link = `${theConfig().origin}/password/${await mintLink(email, "recovery")}`;
  await send({
    key: id,
    to: email,
    subject: t("operators.mailOperatorSubject"),
    text: t("operators.mailOperatorText", { name, link }),
  });
}

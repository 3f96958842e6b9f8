import { Button } from "@/components/ui/Button.tsx";
import type { T } from "@/texts/mod.ts";

/** New recovery codes, the one time that they are shown. */
export function Codes({ t, codes }: { t: T; codes: string[] }) {
  return (
    <>
      <p>{t("account.codesText")}</p>
      <ul class="codes" dir="ltr">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <span>
        <Button href="/account/two-step" kind="primary">{t("account.codesKept")}</Button>
      </span>
    </>
  );
}

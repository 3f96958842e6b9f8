import { AffixedField } from "@/components/ui/AffixedField.tsx";
import type { FieldProps } from "@/components/ui/Field.tsx";
import { callingCode, phoneAtHome } from "@/domain/patients/phone.ts";

interface Props extends FieldProps {
  /** ISO 3166: where the clinic is. */
  country: string;
  /** What stands or was typed. */
  value: string;
}

/** A phone as it is dialled at home, behind the country's code; one from elsewhere says its own. */
export function PhoneField({ country, value, ...field }: Props) {
  const { national, foreign } = phoneAtHome(country, value);
  return (
    <AffixedField
      {...field}
      before={foreign ? undefined : <span dir="ltr">{callingCode(country)}</span>}
      type="tel"
      inputMode="tel"
      dir="ltr"
      autocomplete="off"
      value={national}
    />
  );
}

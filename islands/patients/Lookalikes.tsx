import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { fill } from "@/core/text.ts";
import { Alert } from "@/components/ui/Alert.tsx";
import type { Lookalike } from "@/domain/patients/likeness.ts";
import type { Some } from "@/texts/mod.ts";
import type { lookalikeTexts } from "@/components/patients/lookalike_texts.ts";

interface Props {
  /** Where patients are; their look-alikes are asked for beneath it. */
  base: string;
  texts: Some<typeof lookalikeTexts[number]>;
  /** Whether the form was stopped for one who looks known: then it says so without script too. */
  stopped: boolean;
}

const settle = 300;

/** Says, while somebody is being registered, who they look like, and asks whether it is the same person. */
export default function Lookalikes({ base, texts, stopped }: Props) {
  const here = useRef<HTMLDivElement>(null);
  const found = useSignal<Lookalike[]>([]);

  useEffect(() => {
    const form = here.current?.closest("form");
    if (!form) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asked = new AbortController();
    const ask = async () => {
      asked.abort();
      asked = new AbortController();
      const address = new URL(`${base}/lookalikes`, location.href);
      for (const name of ["name", "phone", "birthDate"]) {
        address.searchParams.set(name, String(new FormData(form).get(name) ?? ""));
      }
      const { signal } = asked;
      const response = await fetch(address, { headers: { accept: "application/json" }, signal }).catch(() =>
        null
      );
      if (response?.ok && !signal.aborted) found.value = (await response.json()).lookalikes;
    };
    const type = (event: Event) => {
      const { name } = event.target as HTMLInputElement;
      if (name !== "name" && name !== "phone" && name !== "birthDate") return;
      clearTimeout(timer);
      timer = setTimeout(ask, settle);
    };
    form.addEventListener("input", type);
    if (stopped) ask();
    return () => {
      clearTimeout(timer);
      asked.abort();
      form.removeEventListener("input", type);
    };
  }, []);

  const shown = stopped || found.value.length > 0;
  return (
    <div ref={here} aria-live="polite">
      {shown && (
        <Alert tone="warn" title={fill(texts["merging.known"])}>
          {fill(texts["merging.knownText"])}
          <ul>
            {found.value.map(({ id, name, number, common, sureness }) => (
              <li key={id}>
                <a href={`${base}/${id}`} target="_blank">
                  <bdi>{name}</bdi>
                </a>{" "}
                <small>
                  <bdi dir="ltr">{number}</bdi>
                  {` · ${fill(texts[`merging.sure_${sureness}`])}: ${
                    common.map((what) => fill(texts[`merging.common_${what}`])).join(", ")
                  }`}
                </small>
              </li>
            ))}
          </ul>
          <label class="choice">
            <input type="checkbox" class="check" name="surely" value="yes" />
            <span>{fill(texts["merging.surely"])}</span>
          </label>
        </Alert>
      )}
    </div>
  );
}

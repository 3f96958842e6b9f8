import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { PreviewDay, type PreviewTexts } from "@/components/scheduling/settings/PreviewDay.tsx";
import type { AppointmentSettings } from "@/domain/scheduling/settings/appointment_settings.ts";

interface Props {
  settings: AppointmentSettings;
  texts: PreviewTexts;
}

/** Shows at once what the form around it would make of the calendar. */
export default function SettingsPreview({ settings, texts }: Props) {
  const here = useRef<HTMLDivElement>(null);
  const chosen = useSignal(settings);

  useEffect(() => {
    const form = here.current?.closest("form");
    if (!form) return;
    const look = () => {
      const said = new FormData(form);
      const number = (name: string, known: number) => Number(said.get(name)) || known;
      chosen.value = {
        ...settings,
        timeFormat: said.get("timeFormat") as AppointmentSettings["timeFormat"],
        colourBy: said.get("colourBy") as AppointmentSettings["colourBy"],
        defaultMinutes: number("defaultMinutes", settings.defaultMinutes),
        snapMinutes: number("snapMinutes", settings.snapMinutes),
      };
    };
    look(); // the browser may have kept what was chosen before
    form.addEventListener("input", look);
    return () => form.removeEventListener("input", look);
  }, []);

  return (
    <div ref={here}>
      <PreviewDay settings={chosen.value} texts={texts} />
    </div>
  );
}

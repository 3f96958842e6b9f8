import { type Context, page } from "fresh";
import { define, type State } from "@/core/fresh.ts";
import { EntryForm } from "@/components/scheduling/waiting/EntryForm.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import LiveForm from "@/islands/ui/LiveForm.tsx";
import { formOf } from "../../../(_frame)/form.ts";
import { frameOf } from "../../../(_frame)/frame.tsx";
import { entryChoices } from "../(_waiting)/choices.ts";

type Choices = Awaited<ReturnType<typeof entryChoices>>;

const choicesFor = ({ state, url }: Context<State>, asked = url.searchParams) =>
  state.act((scope) => entryChoices(scope, state.t, asked));

export const handler = define.handlers({
  GET: async (ctx) => page(await choicesFor(ctx)),
});

/** The form again, with what was typed, where somebody was not put on the list. */
export async function showNewEntry(ctx: Context<State>): Promise<Response> {
  const { again } = ctx.state;
  const asked = new URLSearchParams();
  for (const name of ["patientId", "appointmentId"]) {
    if (typeof again?.fields[name] === "string") asked.set(name, again.fields[name]);
  }
  const choices = await choicesFor(ctx, asked);
  return await ctx.render(<NewEntryPage state={ctx.state} url={ctx.url} choices={choices} />, {
    status: again?.problem.status,
  });
}

function NewEntryPage({ state, url, choices }: { state: State; url: URL; choices: Choices }) {
  const { t } = state;
  state.title = t("waiting.add");
  return (
    <Shell {...frameOf(state, url)} title={state.title}>
      <LiveForm failed={t("errors.unavailable")}>
        <EntryForm t={t} form={formOf(state)} action={`/c/${choices.slug}/waiting`} {...choices} />
      </LiveForm>
    </Shell>
  );
}

/** Puts somebody on the waiting list. */
export default define.page<typeof handler>(({ data, state, url }) => (
  <NewEntryPage state={state} url={url} choices={data} />
));

import { page } from "fresh";
import { wantsJson } from "@/core/answer.ts";
import { define } from "@/core/fresh.ts";
import { noteAccess } from "@/domain/audit/mod.ts";
import { storageOf, weightInWords } from "@/domain/files/mod.ts";
import { filesOfPatient, recordOf } from "@/domain/patients/mod.ts";
import { FileList } from "@/components/files/FileList.tsx";
import { UploadForm } from "@/components/files/UploadForm.tsx";
import { ProfileTabs } from "@/components/patients/ProfileTabs.tsx";
import { Shell } from "@/components/shell/Shell.tsx";
import { Button } from "@/components/ui/Button.tsx";
import { Card } from "@/components/ui/Card.tsx";
import { Empty } from "@/components/ui/Empty.tsx";
import { Icon } from "@/components/ui/Icon.tsx";
import Sending from "@/islands/files/Sending.tsx";
import { frameOf } from "../../../../(_frame)/frame.tsx";

export const handler = define.handlers({
  async GET(ctx) {
    const trashed = ctx.url.searchParams.has("trash");
    const shown = await ctx.state.act(async (scope) => {
      const patient = await recordOf(scope, ctx.params.id);
      const [files, storage] = [await filesOfPatient(scope, patient.id, trashed), await storageOf(scope)];
      await noteAccess(scope, patient.id, "files");
      return { patient, files, storage };
    }, { noting: true });
    if (wantsJson(ctx.req)) return Response.json({ files: shown.files });
    return page({ ...shown, trashed });
  },
});

/** The files of a patient's record: add one, open one, and what is in the trash. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { t, member } = state;
  const { patient, files, storage, trashed } = data;
  const { slug, permissions, timeZone } = member!;
  const base = `/c/${slug}/files`;
  const home = `/c/${slug}/patients/${patient.id}`;
  const here = `${home}/files`;
  state.title = t("files.of", { name: patient.name });
  const mayWrite = permissions.has("files.write") && !trashed;
  const mayDelete = permissions.has("files.delete");
  const used = t("files.used", {
    used: weightInWords(t.locale, storage.used),
    allowed: weightInWords(t.locale, storage.allowed),
  });
  return (
    <Shell
      {...frameOf(state, url)}
      title={patient.name}
      subtitle={<bdi dir="ltr">{patient.number}</bdi>}
      actions={trashed
        ? <Button href={here}>{t("files.back")}</Button>
        : mayDelete && (
          <Button href={`${here}?trash`}>
            <Icon name="trash" />
            {t("files.trash")}
          </Button>
        )}
    >
      <div class="stack" data-gap="4">
        <ProfileTabs t={t} base={home} here={here} permissions={permissions} />
        {mayWrite && (
          <Card title={t("files.add")}>
            <Sending
              locale={t.locale}
              sending={t.sentences["files.sending"]}
              failed={t("files.failed")}
              camera={t("files.camera")}
            >
              <UploadForm t={t} action={base} patientId={patient.id} />
            </Sending>
          </Card>
        )}
        {trashed && <p class="soft measure">{t("files.trashText")}</p>}
        {files.length === 0
          ? (
            <Empty
              icon={<Icon name={trashed ? "trash" : "folder-open"} />}
              title={t(trashed ? "files.trashNone" : "files.none")}
            >
              {!trashed && t("files.noneText")}
            </Empty>
          )
          : (
            <Card title={t(trashed ? "files.trash" : "files.title")}>
              <FileList
                {...{ t, base, home, timeZone, files, trashed, mayWrite, mayDelete }}
                photoId={permissions.has("patients.write") ? patient.photoId : undefined}
              />
            </Card>
          )}
        <p class="soft">{used}</p>
      </div>
    </Shell>
  );
});

import type { TaskList } from "graphile-worker";
import { z } from "zod";
import { actsOn } from "@/core/act.ts";
import { theConfig } from "@/core/config.ts";
import { connect, type Sql, thePool } from "@/core/db.ts";
import { transactionsOn } from "@/core/transaction.ts";
import { relay, Subscribers } from "@/domain/audit/mod.ts";
import { atClinic } from "./at_clinic.ts";
import { sweepFiles } from "./files/sweep_files.ts";
import "./imports/importers.ts";
import { makeExport } from "./exports/make_export.ts";
import { sweepExports } from "./exports/sweep_exports.ts";
import { runImport } from "./imports/run_import.ts";
import { rederiveVisits } from "./scheduling/rederive_visits.ts";
import { check, clinicsToCheck } from "./checkpoints.ts";
import { heardByGuests, mailGuest, mailProof } from "./mail/booking.ts";
import { mailCheckpoint } from "./mail/checkpoint.ts";
import { writeLetter } from "./letters/write_letter.ts";
import { mailExport } from "./mail/export.ts";
import { mailInvitation } from "./mail/invitation.ts";
import { mailOperator } from "./mail/operator.ts";
import { mailSignUp } from "./mail/sign_up.ts";
import { mailEmergency, mailSupportAsked } from "./mail/support.ts";
import { mailWelcomes } from "./mail/welcome.ts";
import { mailOffer } from "./mail/offer.ts";
import { mailPortalInvitation } from "./mail/portal_invitation.ts";
import { mailRecall } from "./mail/recall.ts";
import { mailWaitingRequest } from "./mail/waiting_request.ts";
import { followGapOf } from "./waiting/follow_gap.ts";

/** Who hears of what; each context that wants to be told adds itself here. */
const subscribers = new Subscribers()
  .on("invitation.sent", mailInvitation)
  .on("portal_invitation.sent", mailPortalInvitation)
  .on("export.made", mailExport)
  .on("offer.made", mailOffer)
  .on("waiting.asked", mailWaitingRequest)
  .on("recall.written", mailRecall)
  .on("support.asked", mailSupportAsked)
  .on("support.asked_for_more", mailSupportAsked)
  .on("support.approved", mailEmergency)
  .onPlatform("operator.appointed", mailOperator)
  .on("invitation.accepted", mailWelcomes)
  .on("clinic.activated", mailWelcomes)
  .on("booking.code_asked", mailProof);
for (const name of heardByGuests) subscribers.on(name, mailGuest);

let jobs: ReturnType<typeof connect> | undefined;

/** The database as the queue's own login. */
function theJobs() {
  const { jobsDatabaseUrl, prepare } = theConfig();
  return jobs ??= connect(jobsDatabaseUrl!, { max: 1, prepare });
}

const theActs = () => actsOn(transactionsOn(thePool()));

const SignUpJob = z.object({ id: z.uuid() });
const CheckpointJob = z.object({ clinicId: z.uuid() });

/** Every kind of work the queue knows. */
export const tasks: TaskList = {
  relay: (payload) => relay(theJobs(), theActs(), subscribers, payload),

  sweep_files: (payload) => atClinic(theJobs(), theActs(), payload, sweepFiles),

  export: (payload) => atClinic(theJobs(), theActs(), payload, makeExport),

  sweep_exports: (payload) => atClinic(theJobs(), theActs(), payload, sweepExports),

  import: (payload) => atClinic(theJobs(), theActs(), payload, runImport),

  rederive: (payload) => atClinic(theJobs(), theActs(), payload, rederiveVisits),

  gap: (payload) => atClinic(theJobs(), theActs(), payload, followGapOf),

  letter: (payload, { job }) =>
    writeLetter(theJobs(), payload, `letter-${job.id}-${job.created_at.getTime()}`),

  sign_up: async (payload) => {
    const { id } = SignUpJob.parse(payload);
    await theJobs().begin((sql) => mailSignUp(sql as unknown as Sql, id));
  },

  checkpoints: async (_, { addJob }) => {
    for (const clinicId of await clinicsToCheck(theJobs())) {
      await addJob("checkpoint", { clinicId }, { jobKey: `checkpoint:${clinicId}` });
    }
  },

  checkpoint: (payload) => check(theJobs(), theActs(), CheckpointJob.parse(payload).clinicId, mailCheckpoint),
};

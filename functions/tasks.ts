import type { TaskList } from "graphile-worker";
import { actsOn } from "@/core/act.ts";
import { theConfig } from "@/core/config.ts";
import { connect, thePool } from "@/core/db.ts";
import { transactionsOn } from "@/core/transaction.ts";
import { relay, Subscribers } from "@/domain/audit/mod.ts";
import { mailInvitation } from "./mail/invitation.ts";

/** Who hears of what; each context that wants to be told adds itself here. */
const subscribers = new Subscribers()
  .on("invitation.sent", mailInvitation);

let jobs: ReturnType<typeof connect> | undefined;

/** Every kind of work the queue knows. */
export const tasks: TaskList = {
  relay: async (payload) => {
    const { jobsDatabaseUrl, prepare } = theConfig();
    jobs ??= connect(jobsDatabaseUrl!, { max: 1, prepare });
    await relay(jobs, actsOn(transactionsOn(thePool())), subscribers, payload);
  },
};

import { prepareQueue } from "@/core/worker.ts";

// Brings the queue's tables up to date; run once per installation and after each upgrade (docs/deploy.md).
await prepareQueue();
console.log("The queue is ready.");

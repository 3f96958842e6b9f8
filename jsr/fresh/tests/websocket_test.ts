import { assertEquals } from "@std/assert";
import { App } from "fresh";
import { ask } from "./routed.ts";

const app = new App()
  .ws("/echo", {
    open: (socket) => socket.send("welcome"),
    message: (socket, event) => socket.send(`echo ${event.data}`),
  })
  .get("/bare", (ctx) => {
    const { socket, response } = ctx.upgrade();
    socket.onopen = () => socket.send("bare");
    return response;
  });

/** Says `words` on a socket and gives back as many answers as asked for. */
async function talk(path: string, words: string[], answers: number): Promise<string[]> {
  const server = Deno.serve({ port: 0, hostname: "127.0.0.1", onListen() {} }, app.handler());
  const socket = new WebSocket(`ws://127.0.0.1:${server.addr.port}${path}`);
  const heard: string[] = [];
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  socket.onopen = () => words.forEach((word) => socket.send(word));
  socket.onerror = reject;
  socket.onclose = () => resolve();
  socket.onmessage = ({ data }) => {
    if (heard.push(data) === answers) socket.close();
  };
  await promise;
  await server.shutdown();
  return heard;
}

Deno.test("a socket is greeted and answered", async () => {
  assertEquals(await talk("/echo", ["one", "two"], 3), ["welcome", "echo one", "echo two"]);
});

Deno.test("a handler may take the socket itself", async () => {
  assertEquals(await talk("/bare", [], 1), ["bare"]);
});

Deno.test("a request that asks for no socket is refused", async () => {
  assertEquals((await ask(app, "/echo")).status, 400);
});

let calls = 0;

Deno.serve((request) => {
  calls++;
  if (request.method === "DELETE") throw new Error("this call fails");
  if (request.method === "POST") {
    setTimeout(() => {
      throw new Error("the whole worker falls over");
    });
    return new Promise<Response>(() => {});
  }
  return Response.json({ calls });
});

/** An error that answers the request with `status`; error pages see it as `props.error`. */
export class HttpError extends Error {
  constructor(readonly status: number, message = "", options?: ErrorOptions) {
    super(message, options);
    this.name = "HttpError";
  }
}

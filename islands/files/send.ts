/** Sends one file as a form's own file field would, saying how far it has come; returns where it is shown, or what was refused. */
export function send(
  form: HTMLFormElement,
  file: File,
  progress: (done: number) => void,
): Promise<string | { title?: string }> {
  const body = new FormData(form);
  const { name } = form.querySelector<HTMLInputElement>("input[type=file]")!;
  body.delete(name);
  body.append(name, file);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.setRequestHeader("accept", "application/json");
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => progress(loaded / total);
    request.onerror = () => resolve({});
    request.onload = () => {
      const { status, response } = request;
      resolve(
        status < 300 ? request.getResponseHeader("location") ?? location.href : { title: response?.title },
      );
    };
    request.send(body);
  });
}

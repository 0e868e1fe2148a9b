// Calls to the JSON API. A refusal becomes a Refused error with the message for each field.

export class Refused extends Error {
  constructor(status, problem) {
    super(problem.detail || "Something went wrong. Please try again.");
    this.status = status;
    this.code = problem.code || "unknown";
    this.fields = problem.errors || {};
  }
}

async function call(method, path, body) {
  const response = await fetch("/api" + path, {
    method,
    headers: body === undefined ? {} : { "Content-Type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (response.status === 204) return null;
  const answer = await response.json();
  if (!response.ok) throw new Refused(response.status, answer);
  return answer;
}

export const api = {
  get: (path) => call("GET", path),
  post: (path, body = {}) => call("POST", path, body),
  patch: (path, body) => call("PATCH", path, body),
  remove: (path) => call("DELETE", path),
};

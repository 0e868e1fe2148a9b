// Who is signed in, here and for Sojourn.

import { api, Refused } from "/api.js";

let current = null;

export const me = () => current;

export function become(profile) {
  current = profile;
  sojourn.identify(profile.id, {
    name: profile.name,
    email: profile.email,
    company: profile.company,
    plan: profile.plan,
  });
}

export async function recall() {
  try {
    become(await api.get("/me"));
  } catch (error) {
    if (!(error instanceof Refused && error.status === 401)) throw error;
  }
}

export async function signOut() {
  await api.post("/signout");
  sojourn.track("Signed Out", {});
  sojourn.reset();
  current = null;
}

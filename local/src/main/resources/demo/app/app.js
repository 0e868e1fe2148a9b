// Planwise, the demo product: which view belongs to which address.

import { me, recall } from "/account.js";
import { go, listen, otherwise, route, show } from "/router.js";
import { signIn, signUp } from "/views/entry.js";
import { projects } from "/views/projects.js";
import { board } from "/views/board.js";
import { people } from "/views/people.js";
import { settings } from "/views/settings.js";
import { upgrade } from "/views/upgrade.js";

const closed =
  (view) =>
  (...ids) =>
    me() ? view(...ids) : go("/signin", { replace: true });

route("/", () => go(me() ? "/projects" : "/signin", { replace: true }));
route("/signup", () => (me() ? go("/projects", { replace: true }) : signUp()));
route("/signin", () => (me() ? go("/projects", { replace: true }) : signIn()));
route("/projects", closed(projects));
route("/projects/:id", closed(board));
route("/people", closed(people));
route("/settings", closed(settings));
route("/upgrade", closed(upgrade));
otherwise(() => go("/projects", { replace: true }));

await recall();
listen();
show();

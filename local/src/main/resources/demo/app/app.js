// Planwise, the demo product: which view belongs to which address.

import { me, recall } from "/account.js";
import { announce, go, listen, otherwise, route, show } from "/router.js";
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

const open = (view) => () => (me() ? go("/projects", { replace: true }) : view());

route("/", "Projects", () => go(me() ? "/projects" : "/signin", { replace: true }));
route("/signup", "Create your account", open(signUp));
route("/signin", "Welcome back", open(signIn));
route("/projects", "Projects", closed(projects));
route("/projects/:id", "Board", closed(board));
route("/people", "People", closed(people));
route("/settings", "Settings", closed(settings));
route("/upgrade", "Upgrade", closed(upgrade));
otherwise(() => go("/projects", { replace: true }));

announce();
await recall();
listen();
show();

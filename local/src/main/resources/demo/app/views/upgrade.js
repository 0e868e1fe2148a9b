// Paying for a plan. Cards that end in 0002 and 9995 are declined.

import { api } from "/api.js";
import { become, me } from "/account.js";
import { field, onSubmit } from "/form.js";
import { html, icon } from "/html.js";
import { shell } from "/shell.js";

const PRICES = { team: 8, business: 14 };

export function upgrade() {
  const wanted = new URLSearchParams(location.search).get("plan");
  const main = shell(
    "Upgrade",
    html`<div class="head"><h1>Upgrade your plan</h1></div>
      <form class="card stack narrow">
        <div class="choices">
          <label><input type="radio" name="plan" value="team" ${wanted === "business" ? "" : "checked"} /><span><b>Team</b>€8 per person and month</span></label>
          <label><input type="radio" name="plan" value="business" ${wanted === "business" ? "checked" : ""} /><span><b>Business</b>€14 per person and month</span></label>
        </div>
        <p class="problem" role="alert" hidden></p>
        ${field("cardholder", "Name on card", { autocomplete: "cc-name" })}
        ${field("cardNumber", "Card number", { inputmode: "numeric", autocomplete: "cc-number", placeholder: "4242 4242 4242 4242" })}
        <div class="pair">
          ${field("expiry", "Expires", { inputmode: "numeric", autocomplete: "cc-exp", placeholder: "MM/YY" })}
          ${field("cvc", "Security code", { inputmode: "numeric", autocomplete: "cc-csc", placeholder: "123" })}
        </div>
        <button class="button" type="submit">Pay now</button>
        <p class="note">Play money: 4242 4242 4242 4242 is accepted, 4000 0000 0000 0002 is declined.</p>
      </form>`,
  );
  sojourn.track("Upgrade Started", { plan: wanted ?? "team" });
  onSubmit(
    main.querySelector("form"),
    async (values) => {
      become(await api.post("/upgrade", values));
      sojourn.track("Plan Upgraded", { plan: values.plan, price: PRICES[values.plan], currency: "EUR" });
      thank(values.plan);
    },
    (refusal) => sojourn.track("Payment Failed", { reason: refusal.code, fields: Object.keys(refusal.fields) }),
  );
}

function thank(plan) {
  shell(
    "Thank you",
    html`<div class="empty thanks">
      <span class="tick">${icon("check")}</span>
      <h1>Welcome to ${plan === "team" ? "Team" : "Business"}, ${me().name.split(" ")[0]}</h1>
      <p>Your receipt is on its way. Everybody you invite from now on is in.</p>
      <a class="button" href="/projects">Back to your projects</a>
    </div>`,
  );
}

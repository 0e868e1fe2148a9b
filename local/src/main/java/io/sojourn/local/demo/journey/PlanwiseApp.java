package io.sojourn.local.demo.journey;

import io.sojourn.local.demo.Site;
import io.sojourn.local.demo.cast.Person;

/** What a visitor can do in Planwise, in the words of the product. */
public final class PlanwiseApp {

    /** A card that is accepted. */
    public static final String GOOD_CARD = "4242 4242 4242 4242";
    /** A card that is always declined. */
    public static final String DECLINED_CARD = "4000 0000 0000 0002";

    private final Visitor visitor;

    /** The product as this visitor uses it. */
    public PlanwiseApp(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Signs up on the page that is open; who has an account already is told so, and signs in. */
    public void join(Person person) {
        visitor.see("#name");
        visitor.write("#name", person.name());
        visitor.write("#email", person.email());
        visitor.write("#company", person.company());
        visitor.write("#password", Person.PASSWORD);
        visitor.press("form [type=submit]");
        visitor.see(".head h1, .problem");
        if (visitor.page().locator(".problem").isVisible()) {
            visitor.press(".other a");
            signIn(person);
        }
    }

    /** Opens the product and signs in, as a customer who has an account. */
    public void enter(Person person) {
        visitor.open(Site.APP, "/signin");
        signIn(person);
    }

    /** Opens the first project in the list. */
    public void openProject() {
        visitor.press("a.project");
        visitor.see(".board");
    }

    /** Signs in on the page that is open. */
    public void signIn(Person person) {
        visitor.see("#password");
        visitor.write("#email", person.email());
        visitor.write("#password", Person.PASSWORD);
        visitor.press("form [type=submit]");
        visitor.see(".head h1");
    }

    /** Signs out. */
    public void signOut() {
        visitor.press("#sign-out");
        visitor.see("#password");
    }

    /** Makes a project from the list of projects; {@code template} is {@code blank} or {@code sprint}. */
    public void createProject(String name, String template) {
        visitor.press("nav a[href='/projects']");
        visitor.press("#add-project");
        visitor.write("dialog #name", name);
        visitor.press("label:has([value=" + template + "]) span");
        visitor.press("dialog [type=submit]");
        visitor.see(".board");
    }

    /** Adds a task to the first column. */
    public void addTask(String title) {
        visitor.write("#new-task", title);
        visitor.key("Enter");
        visitor.see(".task:has-text(\"" + title + "\")");
    }

    /** Presses a task's button: {@code left}, {@code right}, {@code edit}, {@code done} or {@code remove}. */
    public void act(String title, String button) {
        visitor.press(".task:has-text(\"" + title + "\") [data-do=" + button + "]");
    }

    /** Drags a task to a column: {@code todo}, {@code doing}, {@code review} or {@code done}. */
    public void drag(String title, String column) {
        visitor.page().dragAndDrop(".task:has-text(\"" + title + "\") .title", "[data-column=" + column + "] h2");
        visitor.see("[data-column=" + column + "] .task:has-text(\"" + title + "\")");
    }

    /** Gives a task another title. */
    public void rename(String title, String newTitle) {
        act(title, "edit");
        visitor.write(".rename input", newTitle);
        visitor.key("Enter");
        visitor.see(".task:has-text(\"" + newTitle + "\")");
    }

    /** Invites somebody. */
    public void invite(String email) {
        visitor.press("nav a[href='/people']");
        visitor.see("#role");
        visitor.write("#email", email);
        visitor.press("main [type=submit]");
    }

    /** Goes to the settings. */
    public void openSettings() {
        visitor.press("nav a[href='/settings']");
        visitor.see(".integrations");
    }

    /** Goes to the upgrade form through the settings. */
    public void openUpgrade() {
        openSettings();
        visitor.press("main a[href='/upgrade']");
        visitor.see("#cardNumber");
    }

    /** Fills in the upgrade form and sends it. */
    public void pay(Person person, String card) {
        visitor.write("#cardholder", person.name());
        visitor.write("#cardNumber", card);
        visitor.write("#expiry", "11/31");
        visitor.write("#cvc", "318");
        visitor.press("main [type=submit]");
    }
}

package io.sojourn.local.demo.cast;

/**
 * Somebody who visits.
 *
 * @param locale language and country, as a browser sends it
 * @param timezone IANA name, decides when the person is awake
 */
public record Person(String name, String email, String company, String locale, String timezone) {

    /** The password of everybody in the demo. */
    public static final String PASSWORD = "planwise-demo";

    /** The user id that Planwise gives to this person's account. */
    public String userId() {
        return UserId.of(email);
    }

    /** How others call the person. */
    public String firstName() {
        return name.substring(0, name.indexOf(' '));
    }
}

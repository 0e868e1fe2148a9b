package io.sojourn.ingest.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.sojourn.contracts.catalog.SourcePrivacy.Scrubbing;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The many ways in which people, forms and links write the same, and what looks like it and is something else. */
@Tag("W4")
class ScrubbedFormsTest {
    private final Scrubber scrubber = Scrubber.of(Scrubbing.ALL);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://x.example/?c=4111+1111+1111+1111&a=1 | https://x.example/?c=[card]&a=1",
                "https://x.example/?t=0151+23456789 | https://x.example/?t=[phone]",
                "https://x.example/?t=0151%2F23456789 | https://x.example/?t=[phone]",
                "https://x.example/?t=%28415%29+555-2671 | https://x.example/?t=%28[phone]",
                "https://x.example/?t=%2B49+%280%29+151+23456789 | https://x.example/?t=[phone]",
                "https://x.example/?s=123+45+6789 | https://x.example/?s=[id]",
                "https://x.example/?i=DE89+3704+0044+0532+0130+00 | https://x.example/?i=[id]",
                "https://x.example/?q=call+me+0171-1234567+today | https://x.example/?q=call+me+[phone]+today",
                "/in?r=%2Fa%3Fphone%3D0151%252B23456789 | /in?r=%2Fa%3Fphone%3D[phone]",
                "4111%C2%A01111%C2%A01111%C2%A01111 | [card]",
                "tel 089%20%2F%201234567 | tel [phone]"
            })
    void readsWhatFormsAndLinksEncode(String text, String expected) {
        assertThat(scrubber.text(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/?next=%2Flogin%3Femail%3Danna%2540example.com%26a | /?next=%2Flogin%3Femail%3D[email]%26a",
                "/?next=%252Fin%253Femail%253Danna%252540example.com | /?next=%252Fin%253Femail%253D[email]",
                "anna@müller.de, jörg@example.com | [email], [email]",
                "?e=j%C3%B6rg%40m%C3%BCller.de&a=1 | ?e=[email]&a=1",
                "ask anna@xn--mller-kva.de or a@b.xn--p1ai | ask [email] or [email]",
                "иван@почта.рф | [email]",
                "?email=a%2Bb%40example.com | ?email=[email]"
            })
    void findsMailAddressesOfAnyDomainHoweverOftenEncoded(String text, String expected) {
        assertThat(scrubber.text(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+49\u00a0151\u00a023456789",
                "+49\u202f151\u202f23456789",
                "06.12.34.56.78",
                "06-12-34-56-78",
                "06 12 34 56 78",
                "089 / 1234567",
                "0151/23456789",
                "0049 151 23456789",
                "0049151 23456789",
                "00491512345678",
                "0014155552671",
                "07911 123456",
                "020 7946 0958",
                "(020) 7946 0958",
                "0171\u20111234567",
                "03-1234-5678",
                "02 1234 5678"
            })
    void findsTelephoneNumbersAsTheyAreWritten(String number) {
        assertThat(scrubber.text("call " + number + ", thanks")).isEqualTo("call [phone], thanks");
        assertThat(scrubber.text(number)).isEqualTo("[phone]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pay 4111\u00a01111\u00a01111\u00a01111 | pay [card]",
                "visa 4111.1111.1111.1111 | visa [card]",
                "iban de89370400440532013000 | iban [id]",
                "iban de89 3704 0044 0532 0130 00 now | iban [id] now",
                "GB82 WEST 1234 5698 7654 32 | [id]",
                "key whsec_abcdefghijklmnopqrstuv | key [token]"
            })
    void findsNumbersAndKeysAsTheyAreWritten(String text, String expected) {
        assertThat(scrubber.text(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user[password]=",
                "user[new_password]=",
                "user%5Bpassword%5D=",
                "user%255Bpassword%255D%3D",
                "passwords[]=",
                "password[]=",
                "newpassword=",
                "new-password=",
                "password2=",
                "passwordConfirmation=",
                "confirmation_token=",
                "reset_token=",
                "unsubscribeToken=",
                "client_secret=",
                "X-Amz-Signature="
            })
    void knowsTheNamesOfSecrets(String parameter) {
        assertThat(scrubber.text("/a?x=1&" + parameter + "hunter2")).isEqualTo("/a?x=1&" + parameter + "[token]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://news.example/2026/01/15/123456-some-title",
                "https://news.example/2026/01/15/12345/",
                "https://app.example/inbox/2026/03/04/99887",
                "https://app.example/#/orders/2026/01/15/123456",
                "https://app.example/?next=%2F2026%2F01%2F15%2F123456-a",
                "https://app.example/?d=01%2F02%2F2026+10%3A30",
                "https://shop.example/orders/2026-01-15-12345",
                "https://shop.example/orders/302-456-7890",
                "https://shop.example/p/02-345-6789",
                "https://shop.example/p/0171-1234567",
                "https://shop.example/2024/05/11/00491512345678/",
                "https://shop.example/?order_id=0171-1234567",
                "https://shop.example/?from=mo,+2024-01-15",
                "/archive/2026-01/15-123456",
                "2026/01/15/123456"
            })
    void leavesDatesAndIdsInAddresses(String address) {
        assertThat(scrubber.text(address)).isSameAs(address);
        assertThat(scrubber.text("see " + address)).isEqualTo("see " + address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sku 0400-123-4567",
                "0400-123-4567",
                "SKU: 0171-1234567",
                "Order no. 0815 4711123",
                "order #0815 4711123",
                "order 123-45-6789",
                "2024-123-45-6789",
                "A-0171-1234567",
                "0171-1234567-AB",
                "2024-415-555-2671",
                "01-02-24-10-30",
                "05 06 07 08 09",
                "00 11 22 33 44 55",
                "000123456789",
                "id=00491512345678",
                "ab12345678901234567890",
                "logo@2x.png and vue@3.4.0-rc.next",
                "forgot_password=1&tokens=3&show-password=yes",
                "12+34+5678 and 123+45+6789",
                "size 0800 x 0600",
                "MAC 00-1B-44-11-3A-B7",
                "order 2024-000123-4567",
                "12345678901234"
            })
    void leavesCodesAlone(String text) {
        assertThat(scrubber.text(text)).isSameAs(text);
    }
}

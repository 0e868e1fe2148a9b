package io.sojourn.contracts.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sojourn.contracts.InvalidMessageException;
import io.sojourn.contracts.MessageJson;
import io.sojourn.contracts.catalog.CatalogMessage.Salt;
import io.sojourn.contracts.catalog.CatalogMessage.Source;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogMessageTest {
    @Test
    @Tag("W3")
    void givesASourceThatSaysNothingOfPrivacyTheDefaults() {
        Source source = MessageJson.read("""
                {"id":"web","systemId":"shop","name":"Shop","type":"product","environment":"production",
                 "writeKeys":["k"],"allowedOrigins":[],"recording":true}""".getBytes(UTF_8), Source.class);

        assertThat(source.privacy()).isEqualTo(SourcePrivacy.DEFAULT);
        assertThat(source.privacy().scrubbing().emails()).isTrue();
        assertThat(source.eventsPerSecond()).isNull();
        assertThat(source.endOf("k")).isEmpty();
    }

    @Test
    @Tag("W3")
    void fillsWhatAPrivacyPartLeavesOutWithTheDefaults() {
        SourcePrivacy privacy = MessageJson.read(
                "{\"anonymous\":true,\"scrubbing\":{\"phones\":false}}".getBytes(UTF_8), SourcePrivacy.class);

        assertThat(privacy.anonymous()).isTrue();
        assertThat(privacy.honourGlobalPrivacyControl()).isTrue();
        assertThat(privacy.scrubbing()).isEqualTo(new SourcePrivacy.Scrubbing(true, true, false, true, true));
    }

    @Test
    @Tag("P2")
    void fillsWhatRecordingSettingsLeaveOutWithTheDefaults() {
        Source source = MessageJson.read("""
                {"id":"web","systemId":"shop","name":"Shop","type":"product","environment":"production",
                 "writeKeys":["k"],"allowedOrigins":[],"recording":true,
                 "recordingSettings":{"maskSelectors":[".salary"]}}""".getBytes(UTF_8), Source.class);

        assertThat(source.recordingSettings().maskSelectors()).containsExactly(".salary");
        assertThat(source.recordingSettings().sampleRate()).isEqualTo(1);
        assertThat(source.recordingSettings().blockSelectors()).isEmpty();
        assertThat(source.recordingSettings().hasRules()).isTrue();
        assertThat(source.recordingSettings().recordsCanvases()).isFalse();
        assertThat(RecordingSettings.DEFAULT.hasRules()).isFalse();
    }

    @Test
    @Tag("G1")
    void tellsWhenAKeyThatIsBeingReplacedEnds() {
        Source source = MessageJson.read("""
                {"id":"web","systemId":"shop","name":"Shop","type":"product","environment":"production",
                 "writeKeys":["new","old"],"allowedOrigins":[],"recording":true,
                 "endingKeys":[{"key":"old","endsAt":"2026-11-22T08:00:00Z"}]}""".getBytes(UTF_8), Source.class);

        assertThat(source.endOf("old")).contains(Instant.parse("2026-11-22T08:00:00Z"));
        assertThat(source.endOf("new")).isEmpty();
    }

    @ParameterizedTest
    @Tag("G1")
    @ValueSource(
            strings = {
                "{'version':1,'source':{'id':'web'}}",
                "{'version':1,'source':{'id':'web','systemId':'shop','type':'product','environment':'production','writeKeys':[null],'allowedOrigins':[],'recording':true}}",
                "{'version':1,'source':{'id':'web','systemId':'shop','type':'product','environment':'production','writeKeys':['k'],'allowedOrigins':[null],'recording':true}}",
                "{'version':1,'source':{'id':'web','systemId':'shop','type':'product','environment':'production','writeKeys':['k'],'allowedOrigins':[],'recording':true,'endingKeys':[{'key':'k'}]}}",
                "{'version':1,'system':{'id':'shop','name':'Shop'}}",
                "{'version':1,'member':{'systemId':'shop','role':'admin'}}",
                "{'version':1,'salt':{'day':'2026-11-21','value':'?'}}"
            })
    void isNoneIfWhatItsReadersNeedIsMissing(String broken) {
        byte[] entry = broken.replace('\'', '"').getBytes(UTF_8);

        assertThatThrownBy(() -> MessageJson.read(entry, CatalogMessage.class))
                .isInstanceOf(InvalidMessageException.class);
    }

    @Test
    @Tag("W2")
    void keepsTheSaltOutOfTexts() {
        Salt salt = new Salt(LocalDate.of(2026, 11, 21), "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");

        assertThat(salt.toString()).doesNotContain("AAEC");
        assertThat(salt.bytes()).hasSize(32).startsWith(0, 1, 2);
        assertThat(salt.key()).isEqualTo("salt/2026-11-21");
    }
}

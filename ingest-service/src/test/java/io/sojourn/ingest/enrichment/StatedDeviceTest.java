package io.sojourn.ingest.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import io.sojourn.ingest.fields.Fields;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("S6")
class StatedDeviceTest {
    private static final Device FROM_USER_AGENT = new Device("mobile", "Android", "Chrome", "user-agent");

    @ParameterizedTest
    @CsvSource({
        "ios,'iPhone14,5',iOS,mobile,iOS",
        "ios,'iPad8,1',iPadOS,tablet,iOS",
        "ios,'iPhone7,2',iPhone OS,mobile,iOS",
        "ios,,,mobile,iOS",
        "android,Pixel 8,Android,mobile,Android",
        "android,SM-T870,Android,tablet,Android",
        "Android,Pixel Tablet,android,tablet,Android",
        "android,Xiaomi Pad 6,Android,tablet,Android",
        "tvos,'AppleTV6,2',tvOS,tv,tvOS",
        "macos,'Mac14,2',macOS,desktop,macOS",
        "watchos,'Watch6,1',watchOS,other,watchOS",
        ",,iOS,mobile,iOS",
        ",,HarmonyOS,,HarmonyOS"
    })
    void tellsTypeAndSystemAsTheSdksOfAppsStateThem(
            String type, String model, String os, String deviceType, String system) {
        StatedDevice stated = new StatedDevice(type, model, os, "17.5", null);

        assertThat(stated.over(Device.UNKNOWN)).isEqualTo(new Device(deviceType, system, null, null));
    }

    @Test
    void winsOverTheUserAgentWhereItSaysSomething() {
        assertThat(StatedDevice.NONE.over(FROM_USER_AGENT)).isEqualTo(FROM_USER_AGENT);
        assertThat(new StatedDevice("ios", "iPad8,1", null, null, null).over(FROM_USER_AGENT))
                .isEqualTo(new Device("tablet", "iOS", "Chrome", "user-agent"));
    }

    @ParameterizedTest
    @CsvSource({"1600,2560,2,tablet", "1080,2400,2.625,mobile", "1600,2560,,mobile", "1600,2560,0,mobile"})
    void takesALargeScreenOfAndroidForATablet(int width, int height, Double density, String deviceType) {
        Map<String, Object> screen = density == null
                ? Map.of("width", width, "height", height)
                : Map.of("width", width, "height", height, "density", density);
        Fields context = context(Map.of("device", Map.of("type", "android", "model", "X1"), "screen", screen));

        assertThat(DeviceReading.of(context).over(Device.UNKNOWN).type()).isEqualTo(deviceType);
    }

    @Test
    void readsNothingFromWhatHasNotTheForm() {
        Fields context = context(Map.of("device", "iPhone", "os", Map.of("name", 17), "library", "x"));

        assertThat(DeviceReading.of(context).over(Device.UNKNOWN)).isEqualTo(Device.UNKNOWN);
        assertThat(DeviceReading.isSender(context)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "analytics-ios,false,true",
        "analytics-android,false,true",
        "analytics-kotlin,true,true",
        "analytics-kotlin,false,false",
        "@segment/analytics-node,true,false",
        "analytics-java,false,false",
        ",true,true",
        ",false,false"
    })
    void tellsAppsFromServers(String library, boolean device, boolean isSender) {
        Map<String, Object> named = library == null ? Map.of() : Map.of("name", library);
        Map<String, Object> stated = device ? Map.of("model", "Pixel 8") : Map.of();

        assertThat(DeviceReading.isSender(context(Map.of("library", named, "device", stated))))
                .isEqualTo(isSender);
    }

    private static Fields context(Map<String, Object> values) {
        return new Fields(values, "/context");
    }
}

package io.sojourn.local.demo.cast;

/** A device as a site sees it. */
public enum Device {
    /** A laptop with Windows and Chrome. */
    WINDOWS_CHROME(
            1440,
            900,
            false,
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36"),
    /** A laptop with Windows and Edge. */
    WINDOWS_EDGE(
            1536,
            864,
            false,
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0"),
    /** A MacBook with Safari. */
    MAC_SAFARI(
            1512,
            945,
            false,
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15"),
    /** A workstation with Linux and Firefox. */
    LINUX_FIREFOX(1680, 1000, false, "Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0"),
    /** A phone with iOS. */
    IPHONE(
            390,
            844,
            true,
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1"),
    /** A phone with Android. */
    PIXEL(
            412,
            915,
            true,
            "Mozilla/5.0 (Linux; Android 16; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36"),
    /** A tablet held upright. */
    TABLET(
            820,
            1180,
            true,
            "Mozilla/5.0 (iPad; CPU OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1");

    private final int width;
    private final int height;
    private final boolean touch;
    private final String userAgent;

    Device(int width, int height, boolean touch, String userAgent) {
        this.width = width;
        this.height = height;
        this.touch = touch;
        this.userAgent = userAgent;
    }

    /** Width in CSS pixels. */
    public int width() {
        return width;
    }

    /** Height in CSS pixels. */
    public int height() {
        return height;
    }

    /** Whether it is used by touching, and shows mobile layouts. */
    public boolean touch() {
        return touch;
    }

    /** What it says it is. */
    public String userAgent() {
        return userAgent;
    }
}

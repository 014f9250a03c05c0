package io.digestif.transcript;

import javax.xml.stream.XMLStreamReader;

/** How a TTML document counts time: {@code 00:01:02.5}, {@code 00:01:02:12} with frames, {@code 12.5s}, {@code 90f}, {@code 1000t}. */
record TtmlTime(double frameRate, double subFrameRate, double tickRate) {
    private static final double USUAL_FRAMES = 30;
    private static final int MAX_LENGTH = 24;

    /** As the document's first element tells. */
    static TtmlTime of(XMLStreamReader root) {
        double rate = number(Xml.attribute(root, "frameRate"));
        String multiplier = Xml.attribute(root, "frameRateMultiplier").replace(':', ' ');
        int blank = multiplier.indexOf(' ');
        double above = blank < 0 ? number(multiplier) : number(multiplier.substring(0, blank));
        double below = blank < 0 ? 1 : number(multiplier.substring(blank + 1).strip());
        double frames = (rate > 0 ? rate : USUAL_FRAMES) * (above > 0 && below > 0 ? above / below : 1);
        double sub = Math.max(1, number(Xml.attribute(root, "subFrameRate")));
        double ticks = number(Xml.attribute(root, "tickRate"));
        return new TtmlTime(frames, sub, ticks > 0 ? ticks : rate > 0 ? frames * sub : 1);
    }

    /** In milliseconds; -1 for what is no time. */
    long millis(String time) {
        if (time.isEmpty() || time.length() > MAX_LENGTH) {
            return -1;
        }
        int colon = time.indexOf(':');
        if (colon >= 0) {
            int third = time.indexOf(':', time.indexOf(':', colon + 1) + 1);
            boolean frames = third > 0 && time.indexOf(':', colon + 1) > 0;
            return frames ? withFrames(time, third) : Stamps.millis(time, 0, time.length());
        }
        int unit = time.length();
        while (unit > 0 && Character.isLetter(time.charAt(unit - 1))) {
            unit--;
        }
        double count = number(time.substring(0, unit));
        double second = switch (time.substring(unit)) {
            case "h" -> 1 / 3600.0;
            case "m" -> 1 / 60.0;
            case "s", "" -> 1;
            case "ms" -> 1000;
            case "f" -> frameRate;
            case "t" -> tickRate;
            default -> 0;
        };
        return second == 0 || count < 0 ? -1 : Math.round(count / second * 1000);
    }

    private long withFrames(String time, int colon) {
        long seconds = Stamps.millis(time, 0, colon);
        int point = time.indexOf('.', colon);
        double frames = number(time.substring(colon + 1, point < 0 ? time.length() : point));
        double sub = point < 0 ? 0 : number(time.substring(point + 1));
        return seconds < 0 || frames < 0 || sub < 0
                ? -1
                : seconds + Math.round((frames + sub / subFrameRate) / frameRate * 1000);
    }

    /** A number in digits, with a point or without; -1 for anything else. */
    private static double number(String digits) {
        int points = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            points += c == '.' ? 1 : 0;
            if ((c < '0' || c > '9') && c != '.') {
                return -1;
            }
        }
        boolean number = points < 2 && digits.length() > points && digits.length() <= 15;
        return number ? Double.parseDouble(digits) : -1;
    }
}

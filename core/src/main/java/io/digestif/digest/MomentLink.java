package io.digestif.digest;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The address of a second in a recording: in YouTube's and Vimeo's own forms, else as a media fragment ({@code #t=996},
 * W3C Media Fragments URI 1.0, section 4.2.1), which browsers obey for any audio or video file.
 */
final class MomentLink {
    private static final Set<String> YOUTUBE_START = Set.of("t", "start", "time_continue");

    private MomentLink() {}

    /** The link to a moment; empty where the address is not one of the web, since no other may become a link. */
    static Optional<String> at(URI media, Duration start) {
        if (!isWeb(media)) {
            return Optional.empty();
        }
        long seconds = start.toSeconds();
        String host = host(media);
        if (isOf(host, "youtube.com") || isOf(host, "youtu.be") || isOf(host, "youtube-nocookie.com")) {
            boolean embedded = path(media).startsWith("/embed/");
            String query =
                    with(media.getRawQuery(), YOUTUBE_START, embedded ? "start=" + seconds : "t=" + seconds + "s");
            return Optional.of(address(media, query, null));
        }
        if (isOf(host, "vimeo.com")) {
            return Optional.of(address(media, media.getRawQuery(), "t=" + seconds + "s"));
        }
        return Optional.of(address(
                media, media.getRawQuery(), with(pairsOf(media.getRawFragment()), Set.of("t"), "t=" + seconds)));
    }

    /** Whether an address may be printed as a link. */
    static boolean isWeb(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        return (scheme.equals("http") || scheme.equals("https")) && address.getRawAuthority() != null;
    }

    private static boolean isOf(String host, String domain) {
        return host.equals(domain) || host.endsWith("." + domain);
    }

    private static String host(URI media) {
        return String.valueOf(media.getHost()).toLowerCase(Locale.ROOT);
    }

    private static String path(URI media) {
        return String.valueOf(media.getRawPath());
    }

    /** A fragment that is no list of name=value is an anchor of a page, which can't be kept beside a time. */
    private static @Nullable String pairsOf(@Nullable String fragment) {
        return fragment != null && fragment.contains("=") ? fragment : null;
    }

    /** The pairs with some names taken out and one pair added. */
    private static String with(@Nullable String pairs, Set<String> without, String addition) {
        List<String> kept = new ArrayList<>();
        if (pairs != null) {
            Predicate<String> stays = pair -> !pair.isEmpty() && !without.contains(pair.replaceFirst("=.*", ""));
            List.of(pairs.split("&")).stream().filter(stays).forEach(kept::add);
        }
        kept.add(addition);
        return String.join("&", kept);
    }

    private static String address(URI media, @Nullable String query, @Nullable String fragment) {
        String address = media.getScheme() + "://" + media.getRawAuthority() + path(media)
                + (query == null ? "" : "?" + query)
                + (fragment == null ? "" : "#" + fragment);
        return URI.create(address).toASCIIString();
    }
}

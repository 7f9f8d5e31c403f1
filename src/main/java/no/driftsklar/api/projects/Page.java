package no.driftsklar.api.projects;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import no.driftsklar.api.problems.ProblemError;
import no.driftsklar.api.problems.ProblemException;
import no.driftsklar.api.problems.ProblemKind;
import no.driftsklar.catalogue.Text;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param items what it holds
 * @param next  where the next part is; null where this is the last
 */
record Page<T>(List<T> items, @Nullable String next) {

    private static final int DEFAULT = 50;
    private static final int MOST = 200;

    /**
     * Which part is asked for.
     *
     * @param after the place behind which it begins; empty for the first
     * @param limit how many items it has at most
     */
    record Wanted(String after, int limit) {

        /** One more than is asked for shows whether there is a next part. */
        int rows() {
            return limit + 1;
        }

        /** The place behind which the part begins where places are numbers. */
        long afterNumber() {
            if (after.isEmpty()) {
                return 0;
            }
            try {
                return Long.parseLong(after);
            } catch (NumberFormatException e) {
                throw wrong("cursor", after);
            }
        }
    }

    /**
     * Reads {@code ?limit} and {@code ?cursor}; null where they are not given.
     *
     * @throws ProblemException where one is wrong
     */
    static Wanted wanted(String limit, String cursor) {
        int number = DEFAULT;
        if (limit != null) {
            number = limit.matches("[0-9]{1,3}") ? Integer.parseInt(limit) : 0;
            if (number < 1 || number > MOST) {
                throw new ProblemException(ProblemKind.INVALID_REQUEST, List.of(new ProblemError(null, "limit", limit,
                        new Text("skal være et helt tall fra 1 til " + MOST, "skal vere eit heilt tal frå 1 til " + MOST,
                                "must be a whole number from 1 to " + MOST))));
            }
        }
        if (cursor == null) {
            return new Wanted("", number);
        }
        try {
            String after = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (!after.matches("[A-Za-z0-9._-]{1,64}")) {
                throw wrong("cursor", cursor);
            }
            return new Wanted(after, number);
        } catch (IllegalArgumentException e) {
            throw wrong("cursor", cursor);
        }
    }

    private static ProblemException wrong(String parameter, String value) {
        return new ProblemException(ProblemKind.INVALID_REQUEST, List.of(new ProblemError(null, parameter, value,
                new Text("skal være det som next i forrige svar hadde", "skal vere det som next i førre svar hadde",
                        "must be what next of the answer before had"))));
    }

    /**
     * The part that was asked for.
     *
     * @param rows  what was found, one more than asked for where there is more
     * @param place where an item stands
     * @param path  the list
     */
    static <R, T> Page<T> of(List<R> rows, Wanted wanted, Function<R, T> view, Function<R, String> place, String path) {
        List<R> shown = rows.subList(0, Math.min(rows.size(), wanted.limit()));
        String next = rows.size() <= wanted.limit() ? null : path + "?limit=" + wanted.limit() + "&cursor="
                + Base64.getUrlEncoder().withoutPadding().encodeToString(
                        place.apply(shown.get(shown.size() - 1)).getBytes(StandardCharsets.UTF_8));
        return new Page<>(shown.stream().map(view).toList(), next);
    }
}

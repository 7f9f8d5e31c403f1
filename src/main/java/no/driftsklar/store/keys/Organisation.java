package no.driftsklar.store.keys;

/** Norwegian organisation numbers: nine digits, of which the last checks the others. */
public final class Organisation {

    private static final int[] WEIGHTS = {3, 2, 7, 6, 5, 4, 3, 2};

    private Organisation() {
    }

    /**
     * Whether a text is an organisation number, or {@link Caller#LOCAL}. The check digit follows from the others by
     * modulus 11 with the weights that Brønnøysundregistrene publishes; where it would be 10 there is no such number.
     */
    public static boolean isValid(String number) {
        if (number.equals(Caller.LOCAL)) {
            return true;
        }
        if (!number.matches("[0-9]{9}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return (11 - sum % 11) % 11 == number.charAt(WEIGHTS.length) - '0';
    }
}

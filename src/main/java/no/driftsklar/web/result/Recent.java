package no.driftsklar.web.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What was made last, kept as long as there is room. A key names all that what is made hangs on, so that nothing that is
 * kept can be out of date. Thread-safe.
 */
final class Recent<K, V> {

    private final Map<K, V> made;

    Recent(int room) {
        made = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > room;
            }
        });
    }

    /** What is kept under a key; made, outside of any lock, where nothing is. */
    V get(K key, Function<K, V> make) {
        V kept = made.get(key);
        if (kept == null) {
            kept = make.apply(key);
            made.put(key, kept);
        }
        return kept;
    }
}

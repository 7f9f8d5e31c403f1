package no.driftsklar.batch.mapping;

import no.driftsklar.catalogue.Field;

/** A value that is the same for all rows. */
final class ConstantSource extends Source {

    private final String value;

    ConstantSource(Field field, String value) {
        super(field);
        this.value = value;
    }

    @Override
    String read(String[] cells) {
        return value;
    }
}

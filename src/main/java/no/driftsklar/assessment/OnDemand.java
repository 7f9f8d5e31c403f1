package no.driftsklar.assessment;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A list that is made when it is first looked at: one row of a table asks for few of the reasons that an outcome has. What
 * it is made of must not change.
 */
final class OnDemand<E> extends AbstractList<E> {

    private final Supplier<List<E>> maker;
    private List<E> made;

    OnDemand(Supplier<List<E>> maker) {
        this.maker = maker;
    }

    private List<E> made() {
        List<E> list = made;
        if (list == null) {
            list = List.copyOf(maker.get());
            made = list;
        }
        return list;
    }

    @Override
    public E get(int index) {
        return made().get(index);
    }

    @Override
    public int size() {
        return made().size();
    }
}

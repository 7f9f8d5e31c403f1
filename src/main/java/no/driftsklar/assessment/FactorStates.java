package no.driftsklar.assessment;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.State;

/** The state of each factor by its identifier, in the order of the catalogue, over an array that nobody changes. */
final class FactorStates extends AbstractMap<String, State> {

    private final Catalogue catalogue;
    private final State[] states;

    FactorStates(Catalogue catalogue, State[] states) {
        this.catalogue = catalogue;
        this.states = states;
    }

    @Override
    public State get(Object factor) {
        return containsKey(factor) ? states[catalogue.factorIndex((String) factor)] : null;
    }

    @Override
    public boolean containsKey(Object factor) {
        return factor instanceof String id && catalogue.factor(id).isPresent();
    }

    @Override
    public Set<Map.Entry<String, State>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, State>> iterator() {
                return IntStream.range(0, states.length)
                        .<Map.Entry<String, State>>mapToObj(i -> Map.entry(catalogue.factors().get(i).id(), states[i]))
                        .iterator();
            }

            @Override
            public int size() {
                return states.length;
            }
        };
    }
}

package no.driftsklar.engine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;

/** Folds many small handles that take the same two arguments into few steps. */
final class Fold {

    private static final MethodType TYPE = MethodType.methodType(void.class, Object.class, Object.class);

    /** Handles in one step: few enough that the just-in-time compiler takes the step whole. */
    private static final int HANDLES_IN_A_STEP = 24;

    private Fold() {
    }

    /** The handles one after another, as steps to be run one after another. */
    static Step[] steps(List<MethodHandle> handles) {
        List<Step> steps = new ArrayList<>();
        for (int from = 0; from < handles.size(); from += HANDLES_IN_A_STEP) {
            steps.add(FoldedStep.of(sequence(
                    handles.subList(from, Math.min(from + HANDLES_IN_A_STEP, handles.size()))).asType(TYPE)));
        }
        return steps.toArray(Step[]::new);
    }

    static void run(Step[] steps, Object bean, Object with) {
        for (Step step : steps) {
            step.run(bean, with);
        }
    }

    /** A balanced tree, so that the handles do not lie deeper than the compiler looks. */
    private static MethodHandle sequence(List<MethodHandle> handles) {
        if (handles.size() == 1) {
            return handles.get(0);
        }
        int middle = handles.size() / 2;
        return MethodHandles.foldArguments(sequence(handles.subList(middle, handles.size())),
                sequence(handles.subList(0, middle)));
    }
}

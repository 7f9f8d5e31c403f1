package no.driftsklar.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.constant.ConstantDescs;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/**
 * A step whose method handle is a constant of its class, so that the just-in-time compiler sees through it as through
 * code written by hand. This class is a pattern: {@link #of} makes a hidden copy of it for each handle.
 */
final class FoldedStep implements Step {

    private static final MethodHandle HANDLE = handle();

    private static MethodHandle handle() {
        try {
            return MethodHandles.classData(MethodHandles.lookup(), ConstantDescs.DEFAULT_NAME, MethodHandle.class);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    FoldedStep() {
    }

    @Override
    public void run(Object bean, Object with) {
        try {
            HANDLE.invokeExact(bean, with);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** A step that runs a handle of type {@code (Object, Object)void}. */
    static Step of(MethodHandle handle) {
        try (InputStream in = FoldedStep.class.getResourceAsStream("FoldedStep.class")) {
            return (Step) MethodHandles.lookup().defineHiddenClassWithClassData(in.readAllBytes(), handle, true)
                    .lookupClass().getDeclaredConstructor().newInstance();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}

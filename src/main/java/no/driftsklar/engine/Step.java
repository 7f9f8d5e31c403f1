package no.driftsklar.engine;

/** Something done to a bean with something else; what it is, is folded into one class each. */
interface Step {

    void run(Object bean, Object with);
}

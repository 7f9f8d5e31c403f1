package no.driftsklar.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import no.driftsklar.store.keys.Scope;

/** The scope that a key must have for the resource. Every method of the API has one; without it nobody gets in. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface NeedsScope {

    Scope value();
}

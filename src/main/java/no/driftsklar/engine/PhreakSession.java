package no.driftsklar.engine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Factor;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.Rule;
import no.driftsklar.catalogue.State;
import no.driftsklar.facts.Facts;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** Runs the rules in Drools' own engine, PHREAK. */
final class PhreakSession implements RuleSession {

    private final RuleBase ruleBase;
    private final Firing firing = new Firing();
    private final Map<String, Rule> rules = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<Stage, KieSession> sessions = new HashMap<>();

    private final States states;
    private final Advice advice;
    private final Warnings warnings;
    private final Decision decision;

    private final Bean projectType;
    private final Bean hindersType;
    private final Bean promotesType;
    private final Bean standingType;
    private final MethodHandle[] fieldSetters;
    private final MethodHandle[] hindersSetters;
    private final MethodHandle[] promotesSetters;

    private final Object hinders;
    private final Object promotes;
    private Object project;

    PhreakSession(RuleBase ruleBase) {
        this.ruleBase = ruleBase;
        Catalogue catalogue = ruleBase.catalogue();
        for (Rule rule : catalogue.rules()) {
            places.put(rule.name(), places.size());
            rules.put(rule.name(), rule);
        }
        states = new States(catalogue, firing);
        advice = new Advice(catalogue, firing);
        warnings = new Warnings(catalogue, firing);
        decision = new Decision(firing);

        projectType = new Bean(ruleBase, "Project");
        hindersType = new Bean(ruleBase, "Hinders");
        promotesType = new Bean(ruleBase, "Promotes");
        standingType = new Bean(ruleBase, "Standing");
        fieldSetters = projectType.setters(catalogue.fields().stream().map(Field::name).toList());
        List<String> factors = catalogue.factors().stream().map(Factor::id).toList();
        hindersSetters = hindersType.setters(factors);
        promotesSetters = promotesType.setters(factors);
        hinders = hindersType.create();
        promotes = promotesType.create();
    }

    @Override
    public void begin(Facts facts) {
        project = projectType.create();
        for (int i = 0; i < fieldSetters.length; i++) {
            set(fieldSetters[i], project, facts.value(i));
        }
        projectType.set(project, "in_use", facts.inUse());
        projectType.set(project, "due_phase", facts.duePhase().key());
        projectType.set(project, "hinders", hinders);
        projectType.set(project, "promotes", promotes);
        projectType.set(project, "states", states);
        projectType.set(project, "advice", advice);
        projectType.set(project, "warnings", warnings);
        states.clear();
        advice.clear();
        run(Stage.FACTORS, project);
    }

    @Override
    public States states() {
        return states;
    }

    @Override
    public Advice advice() {
        return advice;
    }

    @Override
    public Warnings warnings(State[] factorStates) {
        for (int i = 0; i < factorStates.length; i++) {
            set(hindersSetters[i], hinders, factorStates[i] == State.HINDERS);
            set(promotesSetters[i], promotes, factorStates[i] == State.PROMOTES);
        }
        warnings.clear();
        run(Stage.WARNINGS, project);
        return warnings;
    }

    @Override
    public Decision decide(Standing standing) {
        Object fact = standingType.create();
        standingType.set(fact, "critical_risks", standing.criticalRisks());
        standingType.set(fact, "open_conditions", standing.openConditions());
        standingType.set(fact, "score", standing.score());
        standingType.set(fact, "coverage", standing.coverage());
        standingType.set(fact, "weakest_dimension", standing.weakestDimension());
        standingType.set(fact, "judged_coverage", standing.thresholds().judgedCoverage().value());
        standingType.set(fact, "not_ready_score", standing.thresholds().notReadyScore().value());
        standingType.set(fact, "not_ready_dimension", standing.thresholds().notReadyDimension().value());
        standingType.set(fact, "decision", decision);
        decision.clear();
        run(Stage.VERDICT, fact);
        return decision;
    }

    private void run(Stage stage, Object fact) {
        KieSession session = sessions.computeIfAbsent(stage, this::newSession);
        FactHandle handle = session.insert(fact);
        try {
            session.fireAllRules();
        } finally {
            session.delete(handle);
        }
    }

    private KieSession newSession(Stage stage) {
        KieSession session = ruleBase.rules(stage).newKieSession();
        session.addEventListener(new DefaultAgendaEventListener() {
            @Override
            public void beforeMatchFired(BeforeMatchFiredEvent event) {
                String name = event.getMatch().getRule().getName();
                firing.begin(rules.get(name), places.get(name));
            }
        });
        return session;
    }

    private static void set(MethodHandle setter, Object bean, Object value) {
        try {
            setter.invokeExact(bean, value);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** A fact type that Drools made from its declaration. */
    private static final class Bean {

        private static final MethodType SETTER = MethodType.methodType(void.class, Object.class, Object.class);

        private final Class<?> type;
        private final MethodHandle constructor;
        private final Map<String, MethodHandle> setters = new HashMap<>();

        Bean(RuleBase ruleBase, String name) {
            try {
                type = ruleBase.classes().loadClass(
                        Stage.factTypes(ruleBase.catalogue().id()) + "." + name);
                constructor = MethodHandles.publicLookup().findConstructor(type, MethodType.methodType(void.class))
                        .asType(MethodType.methodType(Object.class));
                for (var method : type.getMethods()) {
                    if (method.getName().startsWith("set") && method.getParameterCount() == 1) {
                        setters.put(property(method.getName()),
                                MethodHandles.publicLookup().unreflect(method).asType(SETTER));
                    }
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("the compiled rule base is damaged", e);
            }
        }

        private static String property(String setter) {
            return Character.toLowerCase(setter.charAt(3)) + setter.substring(4);
        }

        MethodHandle[] setters(List<String> properties) {
            return properties.stream().map(this::setter).toArray(MethodHandle[]::new);
        }

        private MethodHandle setter(String property) {
            MethodHandle setter = setters.get(property);
            if (setter == null) {
                throw new IllegalStateException(type.getSimpleName() + " has no " + property);
            }
            return setter;
        }

        Object create() {
            try {
                return constructor.invokeExact();
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }

        void set(Object bean, String property, Object value) {
            PhreakSession.set(setter(property), bean, value);
        }
    }
}

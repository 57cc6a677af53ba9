package io.github.driftless;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.github.driftless.analysis.network.Connectivity;
import io.github.driftless.analysis.network.ModeNetwork;
import io.github.driftless.analysis.network.Reach;
import io.github.driftless.topology.Mode;
import io.github.driftless.topology.Topology;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One way through the house: a package uses itself and those before it in the order, never those
 * after it. Every package stands in the order, so that none is left out of the rule, and there is
 * no cycle.
 */
@AnalyzeClasses(packages = "io.github.driftless", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ROOT = "io.github.driftless.";

  private static final List<String> ORDER =
      List.of(
          "beside",
          "problem",
          "address",
          "json",
          "hash",
          "revision",
          "yaml",
          "compose",
          "proxy.route",
          "proxy.syntax",
          "proxy.nginx",
          "proxy.caddy",
          "proxy.traefik",
          "proxy.tunnel",
          "proxy",
          "topology",
          "analysis.network",
          "analysis.lint",
          "analysis",
          "inventory",
          "analysis.change",
          "diagram",
          "diagram.layout",
          "diagram.view",
          "diagram.format",
          "diagram.map",
          "page.marker",
          "page",
          "page.target",
          "map",
          "output",
          "wikijs",
          "app",
          "report",
          "preview",
          "cli",
          "maven",
          "launch");

  /** What comes before them in the order, and is none of their business all the same. */
  private static final Set<String> MAKERS =
      Set.of(
          "address",
          "yaml",
          "compose",
          "proxy",
          "topology",
          "analysis",
          "inventory",
          "diagram",
          "map",
          "page");

  @ArchTest
  static void everyClassHasItsPlaceInTheOrder(JavaClasses classes) {
    Set<String> found = new TreeSet<>();
    classes.forEach(each -> found.add(room(each)));
    assertThat(found).containsExactlyInAnyOrderElementsOf(ORDER);
  }

  @ArchTest
  static void dataGoesOneWay(JavaClasses classes) {
    Set<String> backwards = new TreeSet<>();
    for (JavaClass each : classes) {
      int place = ORDER.indexOf(room(each));
      for (Dependency use : each.getDirectDependenciesFromSelf()) {
        JavaClass used = use.getTargetClass().getBaseComponentType();
        if (used.getPackageName().startsWith(ROOT) && ORDER.indexOf(room(used)) > place) {
          backwards.add(use.getDescription());
        }
      }
    }
    assertThat(backwards).isEmpty();
  }

  private static String room(JavaClass each) {
    String name = each.getPackageName();
    return name.startsWith(ROOT) ? name.substring(ROOT.length()) : name;
  }

  @ArchTest
  static final ArchRule outputKnowsOnlyProblems =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "output..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(packages());

  @ArchTest
  static final ArchRule frontDoorsHoldNoLogic =
      noClasses()
          .that()
          .resideInAnyPackage(ROOT + "cli", ROOT + "maven")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              ROOT + "yaml..",
              ROOT + "proxy..",
              ROOT + "topology..",
              ROOT + "analysis..",
              ROOT + "inventory..",
              ROOT + "diagram..",
              ROOT + "page..",
              ROOT + "output..");

  /** Of pages, publishing needs the regions that people ask for, not what stands in them. */
  @ArchTest
  static final ArchRule publishingKnowsOnlyMarkersOfPages =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "wikijs..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT + "page", ROOT + "page.target..");

  /** Each kind of proxy is read by itself: what two have in common stands before both. */
  @ArchTest
  static final ArchRule noReaderOfProxiesKnowsAnother =
      slices()
          .matching(ROOT + "proxy.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(
              alwaysTrue(), resideInAnyPackage(ROOT + "proxy.route", ROOT + "proxy.syntax"));

  /** What a mode implies is worked out in one place, which keeps it. */
  @ArchTest
  static final ArchRule modesAreAnalysedInOnePlace =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(ModeNetwork.class.getName())
          .should()
          .callMethod(Connectivity.class, "of", Topology.class, Mode.class)
          .orShould()
          .callMethod(Reach.class, "of", Topology.class, Connectivity.class);

  private static String[] packages() {
    return MAKERS.stream().map(name -> ROOT + name + "..").sorted().toArray(String[]::new);
  }

  @ArchTest
  static final ArchRule nothingStaticChanges =
      fields()
          .that()
          .areStatic()
          .and()
          .doNotHaveModifier(com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC)
          .should()
          .beFinal();
}

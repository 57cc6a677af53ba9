package io.github.driftless;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** One way through the house: a package uses those to its left, never those to its right. */
@AnalyzeClasses(packages = "io.github.driftless", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ROOT = "io.github.driftless.";

  private static final String[] WAY = {
    "problem",
    "yaml",
    "compose",
    "proxy",
    "topology",
    "network",
    "lint",
    "diagram",
    "page",
    "output",
    "pipeline",
    "preview"
  };

  @ArchTest
  static void dataGoesOneWay(com.tngtech.archunit.core.domain.JavaClasses classes) {
    for (int i = 0; i < WAY.length; i++) {
      for (int right = i + 1; right < WAY.length; right++) {
        noClasses()
            .that()
            .resideInAPackage(ROOT + WAY[i])
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + WAY[right])
            .allowEmptyShould(true)
            .check(classes);
      }
    }
  }

  @ArchTest
  static final ArchRule outputKnowsOnlyProblems =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage(
              ROOT + "output",
              ROOT + "page",
              ROOT + "diagram",
              ROOT + "lint",
              ROOT + "network",
              ROOT + "topology",
              ROOT + "proxy",
              ROOT + "compose",
              ROOT + "yaml")
          .layer("output")
          .definedBy(ROOT + "output")
          .layer("makers")
          .definedBy(
              ROOT + "page",
              ROOT + "diagram",
              ROOT + "lint",
              ROOT + "network",
              ROOT + "topology",
              ROOT + "proxy",
              ROOT + "compose",
              ROOT + "yaml")
          .whereLayer("output")
          .mayNotAccessAnyLayer()
          .whereLayer("makers")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule frontDoorsHoldNoLogic =
      noClasses()
          .that()
          .resideInAnyPackage(ROOT + "cli", ROOT + "maven")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              ROOT + "yaml",
              ROOT + "proxy",
              ROOT + "topology",
              ROOT + "network",
              ROOT + "lint",
              ROOT + "diagram",
              ROOT + "page",
              ROOT + "output");

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

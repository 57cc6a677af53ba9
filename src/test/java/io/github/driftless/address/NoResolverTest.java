package io.github.driftless.address;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** An address that is read with {@link InetAddress} may be asked of a resolver. */
@AnalyzeClasses(packages = "io.github.driftless", importOptions = DoNotIncludeTests.class)
class NoResolverTest {

  @ArchTest
  static final ArchRule addressesAreReadHere =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("io.github.driftless.preview.PreviewServer")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(InetAddress.class)
          .orShould()
          .callConstructor(InetSocketAddress.class, String.class, int.class);

  /** The preview listens on loopback, which it spells as numbers. */
  @ArchTest
  static final ArchRule thePreviewAsksNoResolverEither =
      noClasses()
          .should()
          .callMethodWhere(
              target(owner(assignableTo(InetAddress.class)))
                  .and(target(not(name("getByAddress")))));
}

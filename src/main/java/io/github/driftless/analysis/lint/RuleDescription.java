package io.github.driftless.analysis.lint;

/**
 * What is said of a rule. Each rule's page in {@code docs/rules} is made of it.
 *
 * @param name in kebab-case; the key of its settings, the name of its page and of its test cases
 * @param what what it finds, one sentence
 * @param why why that matters, a few sentences
 * @param mend how to mend it, a few sentences
 * @param severity how bad its findings are by themselves, in words
 */
public record RuleDescription(String name, String what, String why, String mend, String severity) {}

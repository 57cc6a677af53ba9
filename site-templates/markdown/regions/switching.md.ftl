<#include "../../wikijs/regions/switching.md.ftl">

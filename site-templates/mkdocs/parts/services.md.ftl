<#include "../regions/inventory.md.ftl">

<#include "see-also.md.ftl">

@echo off
rem Starts the Driftless of the bundle that this lies in, with the runtime beside it.
rem
rem   DRIFTLESS_JAVA_OPTIONS   more options for the virtual machine, such as -Xmx4g
setlocal
set "home=%~dp0.."
"%home%\runtime\bin\java" "@%home%\lib\java.options" "-XX:AOTCache=%home%\lib\driftless.aot" ^
  %DRIFTLESS_JAVA_OPTIONS% -cp "%home%\lib\driftless.jar" io.github.driftless.launch.Start %*

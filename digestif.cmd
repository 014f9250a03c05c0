@echo off
rem Runs the command digestif out of this checkout. Builds it on first use; after a change to the sources, run
rem   mvnw -pl cli -am -Dmaven.test.skip=true package
rem which the launcher for other systems does by itself.
setlocal
set "root=%~dp0"
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
"%java%" -version >nul 2>nul
if errorlevel 1 (
  echo digestif: no Java found. Install a JDK 17 or newer, or set JAVA_HOME to one. 1>&2
  exit /b 1
)
if not exist "%root%cli\target\digestif.jar" (
  echo digestif: building, for this is the first use; it can take some minutes 1>&2
  pushd "%root%"
  call mvnw.cmd -q -B -pl cli -am -Dmaven.test.skip=true -Dspotless.check.skip=true package 1>&2
  popd
)
if not exist "%root%cli\target\digestif.jar" (
  echo digestif: the build failed; what Maven said is above. 1>&2
  exit /b 1
)
"%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -Dfile.encoding=UTF-8 -jar "%root%cli\target\digestif.jar" %*
exit /b %errorlevel%

@echo off
rem Starts Tamis: finds a JDK 25, builds where there is no build yet, and runs it.
setlocal enabledelayedexpansion
set "home=%~dp0"
set "built=%home%target\tamis"
if exist "%home%app" set "built=%home%app"
set "java_home="

for %%J in ("%TAMIS_JAVA_HOME%" "%home%runtime" "%JAVA_HOME%") do call :consider "%%~J"
for /d %%J in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%USERPROFILE%\.jdks\*") do call :consider "%%~J"
if not defined java_home (
  echo Tamis needs a JDK 25 and found none: install one ^(for example Eclipse Temurin 25 from adoptium.net^) and set JAVA_HOME to its folder. 1>&2
  exit /b 1
)

if exist "%home%src" if not exist "%built%\tamis.jar" (
  echo Building Tamis ^(the first time, a few minutes may go by^) ... 1>&2
  set "JAVA_HOME=%java_home%"
  call "%home%mvnw.cmd" -B -q -DappOnly -f "%home%pom.xml" package 1>&2
  if errorlevel 1 exit /b 1
)

rem A server loads other classes than a command, so it has an archive of its own, written when it first ends; and it stays, so it
rem begins with a small heap and small objects, and keeps within a limit, and gives back what it
rem hasn't used for half a minute.
set "archive=tamis"
set "options=-XX:+UseSerialGC"
for %%C in (serve demo) do if "%~1"=="%%C" (
  set "archive=server"
  set "options=-Xms32m -Xmx1g -XX:+UseCompactObjectHeaders -XX:+UseG1GC -XX:G1PeriodicGCInterval=30000 -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=25"
)

"%java_home%\bin\java" %options% "-XX:SharedArchiveFile=%built%\%archive%.jsa" -XX:+AutoCreateSharedArchive -Xlog:cds=off -Xlog:cds*=off -Xshare:auto --enable-native-access=ALL-UNNAMED %TAMIS_OPTS% -cp "%built%\tamis.jar;%built%\lib\*" app.tamis.Tamis %*
exit /b %errorlevel%

:consider
if defined java_home exit /b
if "%~1"=="" exit /b
if not exist "%~1\release" exit /b
findstr /b /r /c:"JAVA_VERSION=.2[5-9]" "%~1\release" >nul && set "java_home=%~1"
exit /b

@echo off
rem Starts Sextant with a Java 21 or newer. After a first run an ahead-of-time cache of the JVM, kept in the user's
rem cache folder, makes it start fast. SEXTANT_JAVA_OPTS adds options for the JVM, SEXTANT_TRAIN=off makes no cache.
setlocal EnableExtensions DisableDelayedExpansion
set "SEXTANT_HOME=%~dp0.."

set "JAVA_EXE="
if defined JAVA_HOME call :consider "%JAVA_HOME:"=%"
if not defined JAVA_EXE for /f "delims=" %%J in ('where java 2^>nul') do if not defined JAVA_EXE call :consider "%%~dpJ.."
if not defined JAVA_EXE for /d %%J in ("%ProgramFiles%\Java\*" "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Microsoft\jdk*" "%USERPROFILE%\.jdks\*") do if not defined JAVA_EXE call :consider "%%~J"
if not defined JAVA_EXE (
  echo sextant: no Java 21 or newer found: install one or set JAVA_HOME to it 1>&2
  exit /b 2
)

set "BUILD="
if exist "%SEXTANT_HOME%\lib\build-id" set /p BUILD=<"%SEXTANT_HOME%\lib\build-id"
if not defined BUILD (
  echo sextant: "%SEXTANT_HOME%\lib" is not complete: unpack Sextant again 1>&2
  exit /b 2
)

rem Long commands want the optimising compiler. Arguments are shifted and not listed by `for`, which would end at a closing
rem parenthesis in them; the list of all arguments stays whole.
set "KIND=short"
:kind
if "%~1"=="report" set "KIND=long"
if "%~1"=="build" set "KIND=long"
if "%~1"=="query" set "KIND=long"
if "%~1"=="lsp" set "KIND=long"
shift /1
if not "%~1"=="" goto kind

rem The encoding of the console is left as it is: only files and pipes get UTF-8, whatever the console shows.
set "OPTIONS=-XX:+UseSerialGC -XX:-UsePerfData -Xlog:disable -Xlog:all=error:stderr -Dguice_bytecode_gen_option=DISABLED --enable-native-access=ALL-UNNAMED"
if "%KIND%"=="short" set "OPTIONS=%OPTIONS% -XX:TieredStopAtLevel=1"
if %FEATURE% GEQ 23 set "OPTIONS=%OPTIONS% --sun-misc-unsafe-memory-access=allow"

set "FOLDER=%LOCALAPPDATA%\sextant\start"
if defined SEXTANT_CACHE set "FOLDER=%SEXTANT_CACHE%\start"
set "CACHE=%FOLDER%\%BUILD%-%VERSION%-%KIND%"
if exist "%CACHE%" goto cached
if not "%SEXTANT_TRAIN%"=="off" call :train
goto run

:cached
if %FEATURE% GEQ 25 (set "USE=-XX:AOTCache=%CACHE%") else (set "USE=-XX:SharedArchiveFile=%CACHE%")
"%JAVA_EXE%" "%USE%" %OPTIONS% %SEXTANT_JAVA_OPTS% -jar "%SEXTANT_HOME%\lib\sextant.jar" %*
exit /b %ERRORLEVEL%

:run
"%JAVA_EXE%" %OPTIONS% %SEXTANT_JAVA_OPTS% -jar "%SEXTANT_HOME%\lib\sextant.jar" %*
exit /b %ERRORLEVEL%

rem Takes the Java in %1 when its release file names version 21 or newer.
:consider
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "VERSION="
for /f "usebackq tokens=2 delims==" %%V in (`findstr /b JAVA_VERSION^= "%~1\release"`) do set "VERSION=%%~V"
set "FEATURE=0"
for /f "tokens=1 delims=.-+" %%F in ("%VERSION%") do set "FEATURE=%%F"
if %FEATURE% GEQ 21 set "JAVA_EXE=%~1\bin\java.exe"
exit /b 0

rem Makes the cache beside the first run. The folder of the training is the lock; a training that failed leaves it, so that
rem it is not tried at every start.
:train
if not exist "%FOLDER%" mkdir "%FOLDER%" 2>nul
mkdir "%CACHE%.lock" 2>nul || exit /b 0
xcopy /e /i /q "%SEXTANT_HOME%\examples\museum" "%CACHE%.lock\museum" >nul || exit /b 0
if %FEATURE% GEQ 25 (set "RECORD=-XX:AOTCacheOutput=%CACHE%.lock\cache") else (set "RECORD=-XX:ArchiveClassesAtExit=%CACHE%.lock\cache")
rem Not in parentheses: a folder of the user may hold a closing one.
set WORK=check "%CACHE%.lock\museum"
if "%KIND%"=="long" set WORK=report "%CACHE%.lock\museum" --out "%CACHE%.lock\out"
start "" /b /low cmd /d /c ""%JAVA_EXE%" "%RECORD%" %OPTIONS% -jar "%SEXTANT_HOME%\lib\sextant.jar" %WORK% >nul 2>&1 <nul & if exist "%CACHE%.lock\cache" (move /y "%CACHE%.lock\cache" "%CACHE%" >nul & rmdir /s /q "%CACHE%.lock")"
exit /b 0
